@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package planted.house.attic;
