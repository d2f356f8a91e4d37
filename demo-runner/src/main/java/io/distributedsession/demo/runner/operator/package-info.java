/** The operator's page beside the shop: it shows nodes, sessions, requests and keys, and kills and starts nodes. */
package io.distributedsession.demo.runner.operator;
