/** What a page of Jakarta Faces works with. */
package io.distributedsession.suite.faces;
