package io.distributedsession.keys;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.KeyProtection;

/** Makes key protectors that need a jar of their own, which brings this as a service. */
public interface KeyProtectorProvider {

    /** The protection that the options ask for it by. */
    KeyProtection protection();

    /** Makes one; sends nothing yet. */
    OpenProtector open(DistributedSessionOptions options, String application);
}
