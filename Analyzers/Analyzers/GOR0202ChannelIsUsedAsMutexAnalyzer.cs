using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Reports a channel of capacity 1 whose every use takes a token, or gives it back: a lock.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0202ChannelIsUsedAsMutexAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0202";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Channel is used as a lock",
        messageFormat: "'{0}' is a lock: all that is done with it is to take a token and to give it back. A Sync.Mutex says so, and "
            + "using (mutex.Acquire()) gives it back by itself.",
        category: RuleCategories.Style,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Who reads a channel looks for what it carries.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types)
    {
        context.RegisterSymbolAction(context => AnalyzeField(context, types), SymbolKind.Field);
        context.RegisterOperationAction(context => AnalyzeLocal(context, types), OperationKind.VariableDeclarator);
    }

    private static void AnalyzeField(SymbolAnalysisContext context, RuntimeTypes types)
    {
        var field = (IFieldSymbol)context.Symbol;
        if (!field.IsReadOnly || field.DeclaredAccessibility != Accessibility.Private || !RuntimeTypes.Is(field.Type, types.Chan))
            return;
        var uses = new TokenUses(field, GoroutineCode.In(context.Compilation)!, context.CancellationToken);
        var declared = field.DeclaringSyntaxReferences[0].GetSyntax(context.CancellationToken);
        if (IsOfOne(uses.Initializer(declared), types) && uses.Find(field.ContainingType) is { } pairs && pairs.AreLocks(isShared: true))
            context.ReportDiagnostic(Diagnostic.Create(Rule, field.Locations[0], field.Name));
    }

    private static void AnalyzeLocal(OperationAnalysisContext context, RuntimeTypes types)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        var local = declarator.Symbol;
        if (!RuntimeTypes.Is(local.Type, types.Chan) || !IsOfOne(declarator.GetVariableInitializer()?.Value, types))
            return;
        var block = declarator.Parent;
        while (block is not (null or IBlockOperation))
            block = block.Parent;
        if (block is null)
            return;
        var uses = new TokenUses(local, GoroutineCode.In(context.Compilation)!, context.CancellationToken);
        if (uses.Find(block) is { } pairs && pairs.AreLocks(isShared: false))
            context.ReportDiagnostic(Diagnostic.Create(Rule, local.Locations[0], local.Name));
    }

    /// <summary><c>new Chan&lt;T&gt;(1)</c></summary>
    private static bool IsOfOne(IOperation? made, RuntimeTypes types) =>
        made?.Unconverted() is IObjectCreationOperation { Arguments.Length: 1 } creation
        && creation.Arguments[0].Value.ConstantValue.Value is 1
        && RuntimeTypes.Is(creation.Type, types.Chan);
}
