using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Governance;

public sealed partial class ChangeThresholds
{
    internal ThresholdSet Set => new(
        new GovernanceSettings
        {
            ControlAbove = ControlAbove!.Value,
            InfluenceFrom = InfluenceFrom!.Value,
            ShareWeight = ShareWeight!.Value,
            MonthsWeight = MonthsWeight!.Value,
            MonthsInFull = MonthsInFull!.Value,
            InvestmentWeight = InvestmentWeight!.Value,
            AsymmetryWeight = AsymmetryWeight!.Value,
            AlternativesWeight = AlternativesWeight!.Value,
            OneAlternative = OneAlternative!.Value,
            TwoOrThreeAlternatives = TwoOrThreeAlternatives!.Value,
            EqualUpTo = EqualUpTo!.Value,
            TiltedUpTo = TiltedUpTo!.Value,
            LeadingShare = LeadingShare!.Value,
            CompetenceFrom = CompetenceFrom!.Value,
            JointlySetFrom = JointlySetFrom!.Value,
            FactMonths = FactMonths!.Value,
            OwnershipMonths = OwnershipMonths!.Value,
        },
        new DriftSettings
        {
            HalfOfSales = HalfOfSales!.Value,
            DecisionsLookedAt = DecisionsLookedAt!.Value,
            ProposedAbove = ProposedAbove!.Value,
            MonthsLookedAt = MonthsLookedAt!.Value,
            ChallengedAbove = ChallengedAbove!.Value,
            MissedDuties = MissedDuties!.Value,
            GrownUpFrom = GrownUpFrom!.Value,
            CleanAudits = CleanAudits!.Value,
            LateConsents = LateConsents!.Value,
            DaysToAnswer = DaysToAnswer!.Value,
        },
        new FitSettings
        {
            LowUpTo = LowUpTo!.Value,
            ApartFrom = ApartFrom!.Value,
            SpreadFrom = SpreadFrom!.Value,
        },
        new Periods
        {
            CommentDays = CommentDays!.Value,
            AnswerDays = AnswerDays!.Value,
            IptDays = IptDays!.Value,
            AmtDays = AmtDays!.Value,
            RmtDays = RmtDays!.Value,
            JgaDays = JgaDays!.Value,
            NeutralDays = NeutralDays!.Value,
        });

    /// <summary>The form as it opens: with what holds now.</summary>
    public static ChangeThresholds From(int number, ThresholdSet now) => new()
    {
        Version = (uint)number,
        ControlAbove = now.Governance.ControlAbove,
        InfluenceFrom = now.Governance.InfluenceFrom,
        ShareWeight = now.Governance.ShareWeight,
        MonthsWeight = now.Governance.MonthsWeight,
        MonthsInFull = now.Governance.MonthsInFull,
        InvestmentWeight = now.Governance.InvestmentWeight,
        AsymmetryWeight = now.Governance.AsymmetryWeight,
        AlternativesWeight = now.Governance.AlternativesWeight,
        OneAlternative = now.Governance.OneAlternative,
        TwoOrThreeAlternatives = now.Governance.TwoOrThreeAlternatives,
        EqualUpTo = now.Governance.EqualUpTo,
        TiltedUpTo = now.Governance.TiltedUpTo,
        LeadingShare = now.Governance.LeadingShare,
        CompetenceFrom = now.Governance.CompetenceFrom,
        JointlySetFrom = now.Governance.JointlySetFrom,
        FactMonths = now.Governance.FactMonths,
        OwnershipMonths = now.Governance.OwnershipMonths,
        HalfOfSales = now.Drift.HalfOfSales,
        DecisionsLookedAt = now.Drift.DecisionsLookedAt,
        ProposedAbove = now.Drift.ProposedAbove,
        MonthsLookedAt = now.Drift.MonthsLookedAt,
        ChallengedAbove = now.Drift.ChallengedAbove,
        MissedDuties = now.Drift.MissedDuties,
        GrownUpFrom = now.Drift.GrownUpFrom,
        CleanAudits = now.Drift.CleanAudits,
        LateConsents = now.Drift.LateConsents,
        DaysToAnswer = now.Drift.DaysToAnswer,
        LowUpTo = now.Fit.LowUpTo,
        ApartFrom = now.Fit.ApartFrom,
        SpreadFrom = now.Fit.SpreadFrom,
        CommentDays = now.Periods.CommentDays,
        AnswerDays = now.Periods.AnswerDays,
        IptDays = now.Periods.IptDays,
        AmtDays = now.Periods.AmtDays,
        RmtDays = now.Periods.RmtDays,
        JgaDays = now.Periods.JgaDays,
        NeutralDays = now.Periods.NeutralDays,
    };
}
