package io.distributedsession.exchange;

import java.util.ArrayList;
import java.util.List;

import io.distributedsession.SessionConflict;
import io.distributedsession.SessionCreated;
import io.distributedsession.SessionIdRotated;
import io.distributedsession.SessionInvalidated;
import io.distributedsession.SessionRejected;

final class RecordedEvents implements SessionEvents {

    final List<Record> all = new ArrayList<>();

    @Override
    public void created(SessionCreated event) {
        all.add(event);
    }

    @Override
    public void rotated(SessionIdRotated event) {
        all.add(event);
    }

    @Override
    public void invalidated(SessionInvalidated event) {
        all.add(event);
    }

    @Override
    public void conflict(SessionConflict event) {
        all.add(event);
    }

    @Override
    public void rejected(SessionRejected event) {
        all.add(event);
    }
}
