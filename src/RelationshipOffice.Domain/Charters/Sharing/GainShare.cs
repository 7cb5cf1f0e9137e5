using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>How the parties of a charter share gain and pain. Part of what they sign: an agreed formula changes by amendment only.</summary>
public sealed class GainShare : AggregateRoot
{
    private readonly List<CostBandRow> _bands = [];
    private readonly List<ResultAreaRow> _areas = [];
    private readonly List<PartnerSplitRow> _splits = [];

    private GainShare()
    {
    }

    public GainShare(Charter charter)
    {
        charter.GuardOpen();
        (Id, Charter) = (GainShareId.New(), charter.Id);
    }

    public GainShareId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public PartnerId Payer { get; private set; }

    public string Currency { get; private set; } = "";

    public decimal? Target { get; private set; }

    public decimal? Fee { get; private set; }

    /// <summary>The partners' share of the whole difference; none where bands say it, or no cost is shared.</summary>
    public decimal? Share { get; private set; }

    public decimal? Pool { get; private set; }

    public decimal? Cap { get; private set; }

    public bool IsDropped { get; private set; }

    public IReadOnlyList<CostBandRow> Bands => [.. _bands.OrderBy(b => b.Place)];

    public IReadOnlyList<ResultAreaRow> Areas => [.. _areas.OrderBy(a => a.Place)];

    public IReadOnlyList<PartnerSplitRow> Splits => [.. _splits.OrderBy(s => s.Place)];

    /// <summary>What is agreed; none before anything was, and after it was dropped.</summary>
    public GainShareTerms? Terms => IsDropped || _splits.Count == 0 ? null : GainShareTerms.Of(
        Payer, Currency, CostTerms(), Pool is { } pool ? ResultPool.Of(pool, [.. Areas.Select(a => ResultArea.Of(a.Name, a.Weight))]) : null, Cap,
        [.. Splits.Select(s => new PartnerSplit(s.Partner, Percent.Of(s.Share)))]);

    /// <summary>Sets the terms as a whole. Refuses a payer or partner that is no party, and a charter that is no open draft.</summary>
    public void Set(Charter charter, GainShareTerms terms)
    {
        GuardMine(charter);
        Guard(charter.IsParty(terms.Payer), CharterErrors.NotAParty with { Field = nameof(Payer) });
        Guard(terms.Splits.All(s => charter.IsParty(s.Partner)), CharterErrors.NotAParty with { Field = nameof(Splits) });
        terms = terms.InOrderOf([.. charter.Parties.Select(p => p.Partner)]);
        if (terms.Is(Terms))
        {
            return;
        }

        (Payer, Currency, Cap, IsDropped) = (terms.Payer, terms.Currency, terms.Cap, false);
        (Target, Fee, Share, Pool) = (terms.Cost?.Target, terms.Cost?.Fee, terms.Cost?.Share?.Value, terms.Pool?.Amount);
        Take(terms);
        Record(new GainShareSet(Charter, terms.Payer, Currency, Target, Share, Pool, Cap));
    }

    /// <summary>Takes the terms out of the charter; their story stays. Refuses none, and a charter that is no open draft.</summary>
    public void Drop(Charter charter)
    {
        GuardMine(charter);
        Guard(Terms is not null, GainShareErrors.NotThere);
        IsDropped = true;
        Record(new GainShareDropped(Charter));
    }

    private void GuardMine(Charter charter)
    {
        Guard(charter.Id == Charter, GainShareErrors.NotThere);
        charter.GuardOpen();
    }

    private void Take(GainShareTerms terms)
    {
        List<(BandSide Side, CostBand Band)> bands =
            [.. (terms.Cost?.Below ?? []).Select(b => (BandSide.Below, b)), .. (terms.Cost?.Above ?? []).Select(b => (BandSide.Above, b))];
        Sort(_bands, b => b.Place);
        Sort(_areas, a => a.Place);
        Sort(_splits, s => s.Place);
        _bands.Become(bands, place => new CostBandRow(place), (row, b) => (row.Side, row.From, row.To, row.Share) = (b.Side, b.Band.From, b.Band.To, b.Band.Share.Value));
        _areas.Become(terms.Pool?.Areas ?? [], place => new ResultAreaRow(place), (row, a) => (row.Name, row.Weight) = (a.Name, a.Weight));
        _splits.Become(terms.Splits, place => new PartnerSplitRow(place), (row, s) => (row.Partner, row.Share) = (s.Partner, s.Share.Value));
    }

    private CostShare? CostTerms() => (Target, Share) switch
    {
        ({ } target, { } share) => CostShare.Linear(target, Fee ?? 0, Percent.Of(share)),
        ({ } target, null) => CostShare.Banded(target, Fee ?? 0, BandsOf(BandSide.Below), BandsOf(BandSide.Above)),
        _ => null,
    };

    private IReadOnlyList<CostBand> BandsOf(BandSide side) => [.. Bands.Where(b => b.Side == side).Select(b => new CostBand(b.From, b.To, Percent.Of(b.Share)))];

    private static void Sort<TRow>(List<TRow> rows, Func<TRow, int> place) => rows.Sort((one, other) => place(one).CompareTo(place(other)));
}

/// <summary>How gain and pain are shared now, in its main figures.</summary>
public sealed record GainShareSet(CharterId Charter, PartnerId Payer, string Currency, decimal? Target, decimal? Share, decimal? Pool, decimal? Cap) : CharterEvent(Charter);

public sealed record GainShareDropped(CharterId Charter) : CharterEvent(Charter);
