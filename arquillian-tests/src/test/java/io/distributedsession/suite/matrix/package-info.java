/** Puts the reports of the runs together: which scenario passes on which server. */
package io.distributedsession.suite.matrix;
