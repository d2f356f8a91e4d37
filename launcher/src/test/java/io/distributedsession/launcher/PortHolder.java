package io.distributedsession.launcher;

/** A JVM that prints a port of its own, and waits. */
final class PortHolder {

    private PortHolder() {}

    public static void main(String[] arguments) {
        System.out.println(Ports.free());
        synchronized (PortHolder.class) {
            while (true) {
                try {
                    PortHolder.class.wait();
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }
}
