package io.distributedsession.scope.stereotype;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.enterprise.inject.Stereotype;

import io.distributedsession.DistributedSessionScoped;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

@Stereotype
@DistributedSessionScoped
@Retention(RUNTIME)
@Target(TYPE)
@interface SessionModel {}
