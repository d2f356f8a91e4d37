package io.distributedsession.scope.allowed;

interface Payment {}
