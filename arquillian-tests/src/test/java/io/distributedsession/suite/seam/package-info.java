/** Where the library's scope meets what else Jakarta EE has for beans. */
package io.distributedsession.suite.seam;
