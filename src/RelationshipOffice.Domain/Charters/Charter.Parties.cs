using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

public sealed partial class Charter
{
    /// <summary>An airline alliance has 28 parties; beyond thirty a charter is better split.</summary>
    public const int MostParties = 30;

    private readonly List<Party> _parties = [];

    public IReadOnlyList<Party> Parties => _parties;

    public bool IsParty(PartnerId partner) => _parties.Exists(p => p.Partner == partner);

    /// <summary>
    /// Lets a partner in as a party. Refuses a second entry (<c>charter.party.already</c>), a thirty-first party
    /// (<c>charter.party.too_many</c>) and a charter that is no draft.
    /// </summary>
    public void Admit(PartnerId partner)
    {
        Guard(IsDraft, CharterErrors.OnlyADraftChanges);
        Guard(!IsParty(partner), CharterErrors.AlreadyAParty);
        Guard(_parties.Count < MostParties, CharterErrors.TooManyParties);

        _parties.Add(new Party(partner));
        Record(new PartyAdmitted(Id, partner));
    }
}
