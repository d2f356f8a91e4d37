package io.distributedsession.cli;

import java.io.PrintWriter;

import io.distributedsession.SessionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program. */
@Command(
        name = "distributed-session",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        description = "Looks after the tables, sessions and signing keys of Distributed Session.",
        subcommands = {
            TablesCommand.class,
            SessionsCommand.class,
            KeysCommand.class,
            CostCommand.class,
            CommandLine.HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done",
            "  1  nothing found, or what was checked is not in order",
            "  2  wrong usage or options",
            "  3  the store refused or failed"
        })
public final class Main implements Runnable {

    static final int DONE = 0;
    static final int NOT_FOUND = 1;
    static final int USAGE = 2;
    static final int FAILED = 3;

    @Option(names = "--stacktrace", description = "Show the whole exception of a failure.")
    private boolean stacktrace;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** The program's entry. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::failed);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), CliMessages.noCommand());
    }

    /** The message alone tells what to do; what is below it is for those who ask. */
    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        Object root = command.getCommandSpec().root().userObject();
        if (root instanceof Main main && main.stacktrace) {
            failure.printStackTrace(err);
        } else {
            err.println(failure instanceof SessionException ? failure.getMessage() : CliMessages.unexpected(failure));
        }
        err.flush();
        return failure instanceof UsageException ? USAGE : FAILED;
    }
}
