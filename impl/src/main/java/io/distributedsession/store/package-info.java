/** Where sessions and values are kept: the ports of the backends, and the session store upon them. */
package io.distributedsession.store;
