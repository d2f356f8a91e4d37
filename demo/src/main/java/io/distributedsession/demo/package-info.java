/** A small shop whose cart outlives any server: the demo of distributed sessions. */
package io.distributedsession.demo;
