package io.distributedsession.cli;

import java.util.List;
import java.util.Optional;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.InvalidTableException;
import io.distributedsession.dynamodb.DynamoDbAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The two tables. */
@Command(name = "tables", mixinStandardHelpOptions = true, description = "Creates and checks the tables.")
final class TablesCommand {

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Creates the tables that are missing, on demand and with their time to live, and waits for them.",
                "Needs CreateTable, DescribeTable, UpdateTimeToLive and DescribeTimeToLive."
            })
    int create(@Mixin StoreOptions options, @Mixin Output output) {
        DistributedSessionOptions read = options.read();
        DistributedSessionOptions creating = read.toBuilder()
                .tables(read.tables().toBuilder().create(true).build())
                .build();
        try (DynamoDbAccess access = DynamoDbAccess.open(creating, Optional.empty())) {
            access.prepareSessionTable();
            access.prepareKeyTable();
            return check(access, read, output);
        } catch (InvalidTableException e) {
            output.complain(e.getMessage());
            return Main.NOT_FOUND;
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Checks that the tables are there, have the keys that are needed and a time to live.")
    int check(@Mixin StoreOptions options, @Mixin Output output) {
        DistributedSessionOptions read = options.read();
        try (DynamoDbAccess access = DynamoDbAccess.open(read, Optional.empty())) {
            return check(access, read, output);
        }
    }

    private static int check(DynamoDbAccess access, DistributedSessionOptions options, Output output) {
        TableCheck check = new TableCheck(access, options.tables());
        List<String> problems = check.problems();
        output.facts(check.facts());
        problems.forEach(output::complain);
        return problems.isEmpty() ? Main.DONE : Main.NOT_FOUND;
    }
}
