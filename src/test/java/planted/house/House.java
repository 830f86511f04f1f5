package planted.house;

/** Planted: a house whose cellar leads to the attic. */
@org.springframework.modulith.Modulithic
public class House {}
