package io.distributedsession.scope.allowed;

import java.io.Serializable;

record CardPayment(String number) implements Payment, Serializable {}
