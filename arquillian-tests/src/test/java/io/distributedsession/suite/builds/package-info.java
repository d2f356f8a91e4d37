/** What two builds of one application have in common; their beans are compiled by the tests, differently for each. */
package io.distributedsession.suite.builds;
