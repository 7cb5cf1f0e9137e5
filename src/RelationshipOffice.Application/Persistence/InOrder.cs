using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace RelationshipOffice.Application.Persistence;

/// <summary>The order in which people read codes: RC-2 before RC-10.</summary>
internal static class InOrder
{
    /// <summary>The database's collation for it, in which figures count as numbers.</summary>
    public const string Collation = "office_codes";

    public const string Locale = "und-u-kn-true";

    /// <summary>The same order among what is read already.</summary>
    public static readonly StringComparer Codes = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    public static IOrderedQueryable<T> OrderByCode<T>(this IQueryable<T> rows, Expression<Func<T, string>> code) => rows.OrderBy(Collated(code));

    public static IOrderedQueryable<T> OrderByCodeDescending<T>(this IQueryable<T> rows, Expression<Func<T, string>> code) => rows.OrderByDescending(Collated(code));

    public static IOrderedQueryable<T> ThenByCode<T>(this IOrderedQueryable<T> rows, Expression<Func<T, string>> code) => rows.ThenBy(Collated(code));

    private static Expression<Func<T, string>> Collated<T>(Expression<Func<T, string>> code)
    {
        Expression<Func<string, string>> collate = text => EF.Functions.Collate(text, Collation);
        return Expression.Lambda<Func<T, string>>(new Given(collate.Parameters[0], code.Body).Visit(collate.Body), code.Parameters);
    }

    private sealed class Given(ParameterExpression name, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == name ? value : node;
    }
}
