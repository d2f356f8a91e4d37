package io.distributedsession.config;

final class ConfigMessages {

    private ConfigMessages() {}

    static String unreadable(String key, String value, String reason) {
        return "DSS-0001: option " + key + " = '" + value + "' is " + reason;
    }

    static String unresolved(String key, String reason) {
        return "DSS-0006: option " + key + " refers to something that is not configured: " + reason;
    }

    static String outOfRange(String key, Object value, String range) {
        return "DSS-0002: option " + key + " = '" + value + "' is out of range: " + range;
    }

    static String missing(String key, String remedy) {
        return "DSS-0003: option " + key + " is missing: " + remedy;
    }

    static String contradiction(String key, Object value, String reason) {
        return "DSS-0004: option " + key + " = '" + value + "' contradicts another option: " + reason;
    }

    static String badSecret(String key, String reason) {
        return "DSS-0007: option " + key + ", whose value is a secret, " + reason;
    }

    static String unknownKey(String key, String nearest) {
        return "DSS-0005: option " + key + " is not known and has no effect: did you mean " + nearest
                + "? Correct or remove it";
    }

    static String unknownKey(String key) {
        return "DSS-0005: option " + key + " is not known and has no effect: correct or remove it";
    }
}
