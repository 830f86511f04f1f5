// A real Bluesky network on loopback for the tests: PLC directory, personal data server, AppView.
// It keeps nothing; every start is a new network. The first line of output is a JSON object with the addresses.
// Needs DB_POSTGRES_URL and REDIS_HOST, and Node 22: newer ones crash in the SQLite binding (seen with 24.21, 2026-11).
import net from 'node:net';

// The development environment listens on every interface; tests have no business there.
const LOOPBACK = '127.0.0.1';
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (first, ...rest) {
  if (typeof first === 'number') {
    const others = rest.filter((argument) => typeof argument !== 'string');
    return listen.call(this, first, LOOPBACK, ...others);
  }
  if (first !== null && typeof first === 'object' && 'port' in first) {
    return listen.call(this, { ...first, host: LOOPBACK }, ...rest);
  }
  return listen.call(this, first, ...rest);
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const { TestNetwork } = await import('@atproto/dev-env');
const [plc, pds, appview, ozone] = [await freePort(), await freePort(), await freePort(), await freePort()];
const network = await TestNetwork.create({
  plc: { port: plc },
  pds: { port: pds, hostname: 'localhost', enableDidDocWithSession: true },
  bsky: { port: appview, publicUrl: `http://localhost:${appview}`, dbPostgresSchema: 'bsky' },
  ozone: { port: ozone },
});

let closing = false;
const stop = async () => {
  if (closing) return;
  closing = true;
  await network.close().catch(() => {});
  process.exit(0);
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

console.log(JSON.stringify({ pds: `http://127.0.0.1:${pds}`, appview: `http://127.0.0.1:${appview}` }));
