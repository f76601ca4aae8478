package liandong.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Several clients who each take the next piece of work as soon as they are done with the last (并发客户端). */
class Clients {

    /** One operation on one piece of work. */
    interface Operation<T> {

        void run(T piece) throws Exception;
    }

    private Clients() {}

    static <T> Timing run(int clients, List<T> work, Operation<T> operation) throws Exception {
        long[] nanos = new long[work.size()];
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long begin = System.nanoTime();
            List<Future<?>> running = Stream.<Future<?>>generate(() -> threads.submit(() -> {
                        for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                            long start = System.nanoTime();
                            operation.run(work.get(i));
                            nanos[i] = System.nanoTime() - start;
                        }
                        return null;
                    }))
                    .limit(clients)
                    .toList();
            for (Future<?> client : running) {
                finished(client);
            }
            return Timing.of(nanos, Duration.ofNanos(System.nanoTime() - begin));
        } finally {
            threads.shutdownNow();
        }
    }

    private static void finished(Future<?> client) throws Exception {
        try {
            client.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }
}
