package planted.house.cellar;

import java.util.Date;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestTemplate;
import planted.house.attic.Attic;

/** Planted: calls upwards, keeps SQL where it does not belong, opens its own way to the network, uses old dates. */
public class Cellar {
    Attic attic = new Attic();
    Date when = new Date();

    List<Long> wines(JdbcClient jdbc) {
        new RestTemplate();
        return jdbc.sql("select 1 where now() > now()").query(Long.class).list();
    }
}
