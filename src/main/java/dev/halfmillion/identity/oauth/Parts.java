package dev.halfmillion.identity.oauth;

import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * What the chain of OAuth is put together from.
 *
 * @param apps who may ask
 * @param requests what is being asked
 * @param codes what is given for a code
 * @param refreshes what is given for a refresh token
 * @param ends how a token ends
 * @param facts what a token is worth
 * @param back how people come back to the program
 * @param silent what is said where nothing may be shown
 * @param wrong what is said to a wrong request
 * @param discovery what programs find out by themselves
 * @param tokens what is said to a wrong request for tokens
 */
@Component
record Parts(
    RegisteredApps apps,
    AuthorizationRequests requests,
    CodeGrant codes,
    RefreshGrant refreshes,
    TokenEnds ends,
    TokenFacts facts,
    BackToPrograms back,
    SilentRequests silent,
    WrongRequest wrong,
    Discovery discovery,
    TokenRequests tokens,
    Clock clock) {}
