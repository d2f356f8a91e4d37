package io.distributedsession.cli;

import java.util.Map;
import java.util.Optional;

import io.distributedsession.dynamodb.Operation;
import io.distributedsession.dynamodb.TableNames;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** What the sessions of a table cost. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at the sessions of a table and estimates what a month costs on demand.",
            "It reads the table, or as much of it as --items says, at half a read unit for 4 KB."
        })
final class CostCommand implements java.util.concurrent.Callable<Integer> {

    @Mixin
    private StoreOptions options;

    @Mixin
    private Output output;

    @Mixin
    private Load load;

    @Option(
            names = "--items",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Read so many items at most, and tell the storage of these (default: ${DEFAULT-VALUE}).")
    private long items;

    @Override
    public Integer call() {
        try (Connection connection = Connection.toSessions(options)) {
            TableNames names = connection.access().names();
            TableSample sample = new TableSample(connection.application(), names);
            try (ProgressBar bar = bar(count(connection, names))) {
                scan(connection, names, sample, bar);
            }
            output.facts(Estimate.of(sample, load));
            return sample.sessions() == 0 ? Main.NOT_FOUND : Main.DONE;
        }
    }

    /** As DynamoDB last counted, about every six hours. */
    private long count(Connection connection, TableNames names) {
        long counted = connection
                .access()
                .calls()
                .idempotent(
                        new Operation("DescribeTable", names.sessions()),
                        (client, attempt) -> client.describeTable(request ->
                                        request.tableName(names.sessions()).overrideConfiguration(attempt.settings()))
                                .table()
                                .itemCount());
        return Math.min(items, counted);
    }

    /** On standard error, and only where people look. */
    private ProgressBar bar(long most) {
        return new ProgressBarBuilder()
                .setTaskName("reading items")
                .setInitialMax(most)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(isWatched() ? 200 : Integer.MAX_VALUE)
                .setConsumer(
                        isWatched()
                                ? new ConsoleProgressBarConsumer(System.err)
                                : new DelegatingProgressBarConsumer(text -> {}))
                .build();
    }

    private boolean isWatched() {
        return output.isForPeople() && System.console() != null;
    }

    private void scan(Connection connection, TableNames names, TableSample sample, ProgressBar bar) {
        Optional<Map<String, AttributeValue>> from = Optional.of(Map.of());
        while (from.isPresent() && sample.items() < items) {
            ScanResponse page = page(connection, names, from.get());
            page.items().forEach(sample::add);
            bar.stepBy(page.count());
            from = page.hasLastEvaluatedKey() ? Optional.of(page.lastEvaluatedKey()) : Optional.empty();
        }
    }

    private static ScanResponse page(Connection connection, TableNames names, Map<String, AttributeValue> from) {
        return connection
                .access()
                .calls()
                .idempotent(
                        new Operation("Scan", names.sessions()),
                        (client, attempt) -> client.scan(request -> request.tableName(names.sessions())
                                .exclusiveStartKey(from.isEmpty() ? null : from)
                                .overrideConfiguration(attempt.settings())));
    }
}
