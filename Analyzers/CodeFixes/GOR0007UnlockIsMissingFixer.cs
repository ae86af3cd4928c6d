using System.Composition;
using System.Runtime.CompilerServices;
using GoroutineGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace GoroutineGen.CodeFixes;

/// <summary>
/// Puts the statements between Lock and Unlock into <c>using (m.Acquire())</c>, where nothing else in them gives the lock back and nothing
/// that they declare is used behind them.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class GOR0007UnlockIsMissingFixer()
    : DocumentFixer("Hold the lock by a using statement", GOR0007UnlockIsMissingAnalyzer.Id)
{
    // The Lock statements that an editor has replaced already: several ways out may lead from one.
    private static readonly ConditionalWeakTable<DocumentEditor, HashSet<SyntaxNode>> Done = new();

    private protected override bool CanFix(SyntaxNode reported) => Find(reported) is not null;

    private protected override void Fix(SyntaxNode reported, DocumentEditor editor, CancellationToken cancellation)
    {
        var (block, take, give) = Find(reported)!.Value;
        if (!Done.GetOrCreateValue(editor).Add(take))
            return;
        editor.TrackNode(take);
        editor.TrackNode(give);
        editor.ReplaceNode(block, (now, _) => Wrap((BlockSyntax)now, now.GetCurrentNode(take)!, now.GetCurrentNode(give)!));
    }

    private static BlockSyntax Wrap(BlockSyntax block, ExpressionStatementSyntax take, ExpressionStatementSyntax give)
    {
        var first = block.Statements.IndexOf(take);
        var last = block.Statements.IndexOf(give);
        var access = (MemberAccessExpressionSyntax)((InvocationExpressionSyntax)take.Expression).Expression;
        var name = access.Name.Identifier.ValueText == "Lock" ? "Acquire" : "RAcquire";
        var acquire = SyntaxFactory.InvocationExpression(access.WithName(SyntaxFactory.IdentifierName(name)).WithoutTrivia());
        var body = SyntaxFactory.Block(block.Statements.Skip(first + 1).Take(last - first - 1));
        var held = SyntaxFactory.UsingStatement(declaration: null, acquire, body)
            .WithLeadingTrivia(take.GetLeadingTrivia())
            .WithTrailingTrivia(give.GetTrailingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
        return block.WithStatements(
            [.. block.Statements.Take(first), held, .. block.Statements.Skip(last + 1)]);
    }

    /// <summary>The innermost block with a Lock before what is reported, and an Unlock behind it that can be left out.</summary>
    private static (BlockSyntax Block, ExpressionStatementSyntax Take, ExpressionStatementSyntax Give)? Find(SyntaxNode reported)
    {
        foreach (var statement in reported.AncestorsAndSelf().OfType<StatementSyntax>())
        {
            if (statement.Parent is not BlockSyntax block)
                continue;
            var at = block.Statements.IndexOf(statement);
            for (var first = at - 1; first >= 0; first--)
            {
                if (Called(block.Statements[first]) is not (var of, var take) || take is not ("Lock" or "RLock"))
                    continue;
                var unlock = take == "Lock" ? "Unlock" : "RUnlock";
                for (var last = at + 1; last < block.Statements.Count; last++)
                {
                    if (Called(block.Statements[last]) is var (other, give) && other == of && give == unlock)
                        return CanWrap(block, first, last, $"{of}.{unlock}(")
                            ? (block, (ExpressionStatementSyntax)block.Statements[first], (ExpressionStatementSyntax)block.Statements[last])
                            : null;
                }
            }
        }

        return null;
    }

    private static (string Of, string Name)? Called(StatementSyntax statement) => statement is ExpressionStatementSyntax
    {
        Expression: InvocationExpressionSyntax
        {
            ArgumentList.Arguments.Count: 0,
            Expression: MemberAccessExpressionSyntax access,
        },
    }
        ? (access.Expression.ToString(), access.Name.Identifier.ValueText)
        : null;

    private static bool CanWrap(BlockSyntax block, int first, int last, string unlock)
    {
        var inside = block.Statements.Skip(first + 1).Take(last - first - 1).ToList();
        if (block.Statements[last].GetLeadingTrivia().Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            || inside.Any(statement => statement is LocalFunctionStatementSyntax or LabeledStatementSyntax
            || statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 }
            || statement.ToString().Contains(unlock)))
            return false;
        var declared = new HashSet<string>(inside.SelectMany(static statement => statement.DescendantNodes()).Select(Declared));
        return !block.Statements.Skip(last + 1).SelectMany(static statement => statement.DescendantNodes())
            .OfType<IdentifierNameSyntax>().Any(name => declared.Contains(name.Identifier.ValueText));
    }

    private static string Declared(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        _ => "",
    };
}
