/**
 * The application under test; all of it goes into the WAR. Resources are injected by field: RESTEasy refuses to deploy
 * one whose only constructor takes beans.
 */
package io.distributedsession.suite.app;
