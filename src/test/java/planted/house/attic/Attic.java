package planted.house.attic;

/** Planted. */
public class Attic {}
