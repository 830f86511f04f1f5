package org.folkmoot.networks.practice;

import org.folkmoot.networks.Network;

/**
 * @param secret the app password on Bluesky, the page token on Facebook; empty for residents
 * @param appSecret of the app that a Facebook token belongs to
 */
public record Account(
        Network network,
        String id,
        String handle,
        String name,
        String secret,
        String appSecret,
        long followers,
        boolean resident) {}
