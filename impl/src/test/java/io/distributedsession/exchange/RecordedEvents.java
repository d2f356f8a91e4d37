package io.distributedsession.exchange;

import java.util.ArrayList;
import java.util.List;

final class RecordedEvents implements SessionEvents {

    final List<Record> all = new ArrayList<>();

    @Override
    public void fire(Record event) {
        all.add(event);
    }
}
