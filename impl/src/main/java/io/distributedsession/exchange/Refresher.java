package io.distributedsession.exchange;

import java.util.Arrays;
import java.util.Map;

import io.distributedsession.SessionConflict.Cause;
import io.distributedsession.state.BeanState;
import io.distributedsession.state.StateCodec;

/**
 * Lays over the live beans what other requests stored: compared with that later on, their old state would look like a change
 * of this request, and take the others' back.
 */
record Refresher(StateCodec codec, ChangeDetector detector, BeanStates beans) {

    /**
     * After a commit.
     *
     * @param before stored name to state before it
     * @param after stored name to state after it
     */
    void committed(Changes changes, Map<String, byte[]> before, Map<String, byte[]> after) {
        for (LiveBean bean : beans.live()) {
            String name = bean.form().name();
            Changes.Write write = changes.written().get(name);
            byte[] mine = write == null ? before.get(name) : write.now();
            byte[] stored = after.get(name);
            if (stored == null && mine != null) {
                detector.unstored(name, mine);
            } else if (stored != null && mine != null && !Arrays.equals(stored, mine)) {
                replace(bean, stored);
            }
        }
    }

    /**
     * Under a lease: exclusive beans that were read before are to be as they are now.
     *
     * @throws io.distributedsession.SessionConflictException if one was made or destroyed by another request meanwhile
     */
    void leased(Map<String, byte[]> before, LoadedSession session, SessionEvents events) {
        for (LiveBean bean : beans.live()) {
            byte[] mine = detector.base(bean.form(), before);
            byte[] stored = session.plain().get(bean.form().name());
            if (bean.form().exclusive() && stored != null && mine != null) {
                if (!Arrays.equals(stored, mine)) {
                    replace(bean, stored);
                }
            } else if (bean.form().exclusive()
                    && stored == null != (before.get(bean.form().name()) == null)) {
                throw Conflicts.told(session.reference(), Cause.BEAN_CHANGED, events);
            }
        }
    }

    private void replace(LiveBean bean, byte[] stored) {
        BeanForm form = bean.form();
        BeanState state = codec.decode(stored, form.state());
        bean.replace(state);
        detector.restored(form, stored, state, bean.capture());
    }
}
