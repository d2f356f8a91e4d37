package io.distributedsession.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

final class RecordedEvents implements SessionEvents {

    final List<Record> all = new ArrayList<>();
    int touchesSkipped;
    Consumer<Record> onNext = event -> {};

    <E> List<E> of(Class<E> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void fire(Record event) {
        all.add(event);
        Consumer<Record> observer = onNext;
        onNext = later -> {};
        observer.accept(event);
    }

    @Override
    public void touchSkipped() {
        touchesSkipped++;
    }
}
