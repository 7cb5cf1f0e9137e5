using RelationshipOffice.Application.Tests.Office;

[assembly: AssemblyFixture(typeof(TemplateDatabase))]
