package org.folkmoot.delivery;

import java.util.UUID;

public record DeliveryId(UUID value) {}
