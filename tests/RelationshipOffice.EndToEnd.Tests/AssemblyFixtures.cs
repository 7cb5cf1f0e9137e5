using RelationshipOffice.EndToEnd.Tests.Office;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(TheBrowser))]
[assembly: AssemblyFixture(typeof(TheOffice))]
[assembly: NoFaults]
// Two cores: one browser and one office at a time give steadier answers than many.
[assembly: Parallelization(Mode = ParallelMode.None)]
