-- The network was not asked about what stood here before it was asked at all. Connections use it, which `previous` says.
update apps.value set known_at = null, previous = ciphertext where known_at = changed_at;
