/** The ring of signing keys: which key signs now, which keys verify, and the subkeys derived from them. */
package io.distributedsession.keys;
