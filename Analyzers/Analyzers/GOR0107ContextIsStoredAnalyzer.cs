using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>Reports a context in a field that can be set, in a type that does not cancel it: which call's context is it?</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0107ContextIsStoredAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0107";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Context is kept in a field that can be set",
        messageFormat: "'{0}' outlives the call whose context it holds, and two calls at once share it. Pass the context as a parameter.",
        category: RuleCategories.Meaning,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A context speaks for one piece of work: a request, a call. An object is often used for several.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterSymbolAction(context => Analyze(context, types), SymbolKind.Field, SymbolKind.Property);

    private static void Analyze(SymbolAnalysisContext context, RuntimeTypes types)
    {
        var member = context.Symbol;
        var isKept = member switch
        {
            IFieldSymbol { IsReadOnly: false, AssociatedSymbol: null } field => RuntimeTypes.Is(field.Type, types.Context),
            IPropertySymbol { SetMethod: { IsInitOnly: false } } property =>
                RuntimeTypes.Is(property.Type, types.Context) && IsAutomatic(property),
            _ => false,
        };
        if (isKept && !OwnsContexts(member.ContainingType, types))
            context.ReportDiagnostic(Diagnostic.Create(Rule, member.Locations[0], member.Name));
    }

    private static bool IsAutomatic(IPropertySymbol property) => property.ContainingType.GetMembers().OfType<IFieldSymbol>()
        .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    /// <summary>
    /// Whether a type's own life is what its context speaks for: it keeps the means to cancel, or ends when it is disposed. A value and a
    /// type that others do not see are passed on with their context as one.
    /// </summary>
    private static bool OwnsContexts(INamedTypeSymbol type, RuntimeTypes types) =>
        type.IsValueType || type.IsFileLocal || type.DeclaredAccessibility == Accessibility.Private
        || type.AllInterfaces.Any(static one => one.Name is "IDisposable" or "IAsyncDisposable")
        || type.GetMembers().OfType<IFieldSymbol>().Any(field => Cancels(field.Type, types));

    private static bool Cancels(ITypeSymbol type, RuntimeTypes types) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: var arguments }
            ? Cancels(arguments[0], types)
            : RuntimeTypes.Is(type, types.CancelScope) || RuntimeTypes.Is(type, types.CancelCauseScope)
                || RuntimeTypes.Is(type, types.ErrGroup) || type.Name is "Action" or "CancellationTokenSource";
}
