package io.distributedsession.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;

import io.distributedsession.dynamodb.TableWatch;
import io.distributedsession.dynamodb.TableWatchProvider;
import io.distributedsession.exchange.SessionEvents;
import io.distributedsession.keys.RefreshTimer;

/** What looks at the table of sessions again and again in the background: found as services, and mostly nothing. */
final class TableWatches implements AutoCloseable {

    private static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Logger LOG = System.getLogger(TableWatches.class.getName());

    private final List<Repeated> watches;

    private TableWatches(List<Repeated> watches) {
        this.watches = watches;
    }

    /** Begins; where sessions are kept in memory there is no table to look at. */
    static TableWatches start(Backend backend, String application, SessionEvents events, RefreshTimer timer) {
        return new TableWatches(backend.access().stream()
                .flatMap(access -> providers().stream()
                        .map(provider -> provider.open(access, application, backend.clock(), events::fire)))
                .map(watch -> new Repeated(watch, timer))
                .toList());
    }

    /** From the loader that has this class: a thread's own may be that of the server. */
    private static List<TableWatchProvider> providers() {
        return ServiceLoader.load(TableWatchProvider.class, TableWatchProvider.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @Override
    public void close() {
        watches.forEach(Repeated::close);
    }

    /** A watch and its clockwork. */
    private static final class Repeated {

        private final TableWatch watch;
        private final Runnable stop;
        private volatile boolean over;
        // used by the timer's thread alone
        private String told = "";

        Repeated(TableWatch watch, RefreshTimer timer) {
            this.watch = watch;
            this.stop = timer.repeat(this::look, FIRST, PAUSE);
        }

        private void look() {
            if (over) {
                return;
            }
            try {
                watch.look();
                told = "";
            } catch (RuntimeException | LinkageError e) {
                // once for each reason in a row, and never of a client that was closed under a last look
                String reason = String.valueOf(e.getMessage());
                if (!over && !reason.equals(told)) {
                    told = reason;
                    LOG.log(Level.WARNING, CdiMessages.lookFailed(PAUSE), e);
                }
            }
        }

        void close() {
            over = true;
            stop.run();
            watch.close();
        }
    }
}
