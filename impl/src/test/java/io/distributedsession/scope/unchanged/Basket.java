package io.distributedsession.scope.unchanged;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Basket implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<DayOfWeek, String> days = new HashMap<>();
    private String label = "";

    void fill(int lines) {
        for (int i = 0; i < lines; i++) {
            this.lines.put("line " + i, 1000 + i);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, "open");
        }
    }

    void shrink() {
        lines.keySet().removeIf(line -> !line.equals("line 0"));
    }

    void label(String label) {
        this.label = label;
    }

    int size() {
        return lines.size() + days.size() + label.length();
    }
}
