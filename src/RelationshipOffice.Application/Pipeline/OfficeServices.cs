using FluentValidation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Documents;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Library;
using RelationshipOffice.Application.Live;
using RelationshipOffice.Application.OfficeFiles;
using RelationshipOffice.Application.Outcomes.Board;
using RelationshipOffice.Application.Outcomes.Importing;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Application.Overview;
using RelationshipOffice.Application.Overview.Relationships;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Persistence;

namespace RelationshipOffice.Application.Pipeline;

/// <summary>Registers the office: the door, its use cases, its database and its live feed.</summary>
public static class OfficeServices
{
    public static IServiceCollection AddOffice(this IServiceCollection services, OfficeOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<OfficeClock>();
        services.AddSingleton<RuntimeDatabase>();
        services.AddDbContextFactory<OfficeDbContext>((office, db) =>
        {
            var database = office.GetRequiredService<RuntimeDatabase>();
            db.UseOffice(database.Connection).AddInterceptors(database.Interceptors);
        });
        services.AddScoped<Office>();
        services.AddScoped<Actors>();
        services.AddScoped<OneSave>();
        services.AddSingleton<SavesUnderWay>();
        services.AddHostedService(s => s.GetRequiredService<SavesUnderWay>());
        services.AddScoped<ActivityWriter>();
        services.AddScoped<LoadOfficeFiles>();
        services.AddScoped<ActivityReader>();
        services.AddScoped<WorkingText>();
        services.AddScoped<VersionFreezer>();
        services.AddScoped<StructureReader>();
        services.AddScoped<ReadinessReader>();
        services.AddScoped<WaitingBodies>();
        services.AddScoped<WaitingExits>();
        services.AddScoped<DocumentSource>();
        services.AddScoped<SigningHand>();
        services.AddScoped<AmendmentCourse>();
        services.AddScoped<AmendmentReader>();
        services.AddScoped<DecisionCourse>();
        services.AddScoped<Proposing>();
        services.AddScoped<WaitingDecisions>();
        services.AddScoped<WaitingSignatures>();
        services.AddOfficeIdentity();
        services.AddSingleton<ChangeFeed>();
        services.AddHostedService<ChangeListener>();
        services.AddScoped<FactBookReader>();
        services.AddScoped<CaseReader>();
        services.AddScoped<GateReader>();
        services.AddScoped<RoundWriter>();
        services.AddScoped<WaitingRounds>();
        services.AddScoped<WaitingForExecutives>();
        services.AddScoped<RelationshipReader>();
        services.AddScoped<BoardReader>();
        services.AddSingleton<BoardKeeper>();
        services.AddHostedService<BoardReady>();
        services.AddScoped<TemplateShelf>();
        services.AddScoped<TemplateInHand>();
        services.AddScoped<VerdictReader>();
        services.AddSingleton<JudgementWatch>();
        services.AddHostedService(s => s.GetRequiredService<JudgementWatch>());
        services.AddScoped<DriftReader>();
        services.AddScoped<DriftStory>();
        services.AddSingleton<DriftWatch>();
        services.AddHostedService(s => s.GetRequiredService<DriftWatch>());
        services.AddSingleton<PeriodsEnd>();
        services.AddHostedService(s => s.GetRequiredService<PeriodsEnd>());
        services.AddSingleton<RoundWatch>();
        services.AddHostedService(s => s.GetRequiredService<RoundWatch>());
        services.AddSingleton<ClockWatch>();
        services.AddHostedService(s => s.GetRequiredService<ClockWatch>());
        services.AddSingleton<OldAnswers>();
        services.AddHostedService(s => s.GetRequiredService<OldAnswers>());
        services.AddScoped<ImportDesk>();
        services.AddSingleton<ImportsSent>();
        services.AddHostedService(s => s.GetRequiredService<ImportsSent>());
        services.AddSingleton<RollupsProved>();
        services.AddHostedService(s => s.GetRequiredService<RollupsProved>());
        services.AddDataProtection().SetApplicationName("RelationshipOffice").PersistKeysToDbContext<OfficeDbContext>();
        services.AddValidatorsFromAssembly(typeof(Office).Assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
        AddHandlers(services);
        return services;
    }

    private static void AddHandlers(IServiceCollection services)
    {
        var handlers =
            from type in typeof(Office).Assembly.GetTypes()
            where type is { IsClass: true, IsAbstract: false }
            from contract in type.GetInterfaces()
            where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IHandler<,>)
            select (contract, type);
        foreach (var (contract, type) in handlers)
        {
            services.AddScoped(contract, type);
        }
    }
}
