package io.distributedsession.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.jr.ob.JSON;

/** Runs the program as the shell does, against DynamoDB Local. */
final class Tool {

    private final String tables;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    /** @param tables what the names of its tables end with */
    Tool(String tables) {
        this.tables = tables;
    }

    /** The exit code. */
    int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--endpoint",
                LocalStore.endpoint().toString(),
                "--application",
                "shop",
                "--option",
                "key-protection=none",
                "--option",
                "table=State-" + tables,
                "--option",
                "key-table=Keys-" + tables));
        return runPlain(all.toArray(String[]::new));
    }

    int runPlain(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    Map<String, Object> object() throws IOException {
        return JSON.std.mapFrom(out());
    }

    List<Map<String, Object>> rows() throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object row : JSON.std.listFrom(out())) {
            @SuppressWarnings("unchecked")
            Map<String, Object> map = (Map<String, Object>) row;
            rows.add(map);
        }
        return rows;
    }
}
