// A real Bluesky network on loopback for the server tests: PLC directory, PDS and AppView of @atproto/dev-env.
// Needs Node 22, DB_POSTGRES_URL and REDIS_HOST; test-servers/bluesky/run brings all three.
// Prints one line of JSON when it is ready: {"pds":"http://localhost:…","appview":"…","plc":"…"}.
import net from 'node:net'

// dev-env listens on every interface; a test server belongs on loopback alone.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (first, ...rest) {
  if (typeof first === 'number') {
    const others = typeof rest[0] === 'string' ? rest.slice(1) : rest
    return listen.call(this, first, '127.0.0.1', ...others)
  }
  if (first !== null && typeof first === 'object' && first.port !== undefined) {
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest)
  }
  return listen.call(this, first, ...rest)
}

// An app is known by a document at a public https address, which a test has not got. What a test publishes on its own
// port of this machine counts as published at https://folkmoot-PORT.dunmere.gov.uk.
const real = globalThis.fetch
globalThis.fetch = function (input, init) {
  const url = new URL(input instanceof Request ? input.url : input)
  const port = url.hostname.match(/^folkmoot-(\d+)\.dunmere\.gov\.uk$/)?.[1]
  return port ? real(`http://127.0.0.1:${port}${url.pathname}`) : real.call(this, input, init)
}

const { TestNetwork } = await import('@atproto/dev-env')
const port = Number(process.env.BLUESKY_TEST_PORT ?? 2582)
const network = await TestNetwork.create({
  plc: { port },
  pds: { port: port + 1, hostname: 'localhost', enableDidDocWithSession: true },
  bsky: { dbPostgresSchema: 'bsky', port: port + 2, publicUrl: `http://localhost:${port + 2}` },
  ozone: { port: port + 5 },
})

// A connection to practice networks reaches one address, so the directory answers at the PDS's too.
const server = network.pds.server.server
const [serve] = server.listeners('request')
server.removeAllListeners('request')
server.on('request', async (request, response) => {
  if (!request.url.startsWith('/did:plc:')) return serve(request, response)
  const answer = await real(network.plc.url + request.url)
  response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(await answer.text())
})
console.log(JSON.stringify({ pds: network.pds.url, appview: network.bsky.url, plc: network.plc.url }))

async function stop() {
  try {
    await network.close()
  } finally {
    process.exit(0)
  }
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
