package liandong.document;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import liandong.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads what strangers made (限时解析): few at a time, for a limited time, and whatever goes wrong, an overflowing stack
 * too, is a refusal and no failure of the server.
 */
@Component
class BoundedParsing implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedParsing.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;

    private final Duration longest;
    private final ThreadPoolExecutor pool;

    @Autowired
    BoundedParsing() {
        this(Duration.ofSeconds(20), AT_ONCE, WAITING);
    }

    BoundedParsing(Duration longest, int atOnce, int waiting) {
        this.longest = longest;
        AtomicInteger number = new AtomicInteger();
        this.pool =
                new ThreadPoolExecutor(atOnce, atOnce, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(waiting), work -> {
                    Thread thread = new Thread(work, "upload-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    /** What the reading gives, or {@link Refused}; nothing else comes out of here. */
    <T> T within(Callable<T> reading) {
        Future<T> result = start(reading);
        try {
            return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            throw new Refused("document.refused.too-slow");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            result.cancel(true);
            throw new Refused("document.refused.busy");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw new Refused(refused.messageKey(), refused.arguments());
            }
            LOG.info("upload refused as damaged: {}", String.valueOf(e.getCause()));
            throw new Refused("document.refused.damaged");
        }
    }

    private <T> Future<T> start(Callable<T> reading) {
        try {
            return pool.submit(reading);
        } catch (RejectedExecutionException e) {
            throw new Refused("document.refused.busy");
        }
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}
