/**
 * The container's skin: the extension finds and checks the scoped beans, the context keeps the live ones, the interceptor
 * remembers the object that holds a bean's state, and fields are captured and laid over. Everything is put together in
 * {@code SessionRuntime}.
 */
package io.distributedsession.cdi;
