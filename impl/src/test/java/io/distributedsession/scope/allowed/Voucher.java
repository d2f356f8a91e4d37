package io.distributedsession.scope.allowed;

import java.io.Serializable;

/** A payment that nothing of the bean names. */
record Voucher(String code) implements Payment, Serializable {}
