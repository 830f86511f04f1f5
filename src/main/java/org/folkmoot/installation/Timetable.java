package org.folkmoot.installation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.folkmoot.foundation.Recurring;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs every room's {@link Recurring} work, each on one node at a time however many there are. It begins when the
 * application is ready, after the demonstration has been made, and ends before anything else closes.
 */
@Component
class Timetable {

    private static final int THREADS = 4;

    private final Scheduler scheduler;
    private final boolean runs;

    Timetable(
            DataSource database,
            List<Recurring> works,
            JsonMapper json,
            @Value("${folkmoot.timetable:true}") boolean runs) {
        this.runs = runs;
        this.scheduler = Scheduler.create(database)
                .startTasks(works.stream().map(Timetable::task).toList())
                .tableName("installation.scheduled_tasks")
                .serializer(new Json(json))
                .pollingInterval(Duration.ofSeconds(1))
                .threads(THREADS)
                .shutdownMaxWait(Duration.ofSeconds(15))
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (runs) {
            scheduler.start();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        scheduler.stop();
    }

    private static RecurringTask<Void> task(Recurring work) {
        return Tasks.recurring(work.key(), FixedDelay.of(work.every())).execute((instance, context) -> work.run());
    }

    /** Recurring work carries no data; should a task ever do, no Java serialisation reads it. */
    private record Json(JsonMapper mapper) implements Serializer {
        @Override
        public byte[] serialize(@Nullable Object data) {
            return mapper.writeValueAsBytes(data);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return mapper.readValue(data, type);
        }
    }
}
