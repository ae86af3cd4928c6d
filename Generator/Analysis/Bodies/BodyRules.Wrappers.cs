using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <content>Locks that belong to a thread, and that a using or a foreach holds.</content>
internal sealed partial class BodyRules
{
    public override void VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node)
    {
        if (!IsNested && node.UsingKeyword.IsKind(SyntaxKind.UsingKeyword)
            && TakenIn(null, node.Declaration) is { } taken
            && _model.GetDeclaredSymbol(node.Declaration.Variables[0], _cancellation) is ILocalSymbol local)
        {
            _kept.KeepLocal(local, node.Declaration.Variables[0], taken, needsUnsafe: false);
        }
        base.VisitLocalDeclarationStatement(node);
    }

    private void CheckLockedResource(UsingStatementSyntax node)
    {
        if (!IsNested && TakenIn(node.Expression, node.Declaration) is { } taken)
            _kept.Keep(node, taken);
    }

    private void CheckLockedEnumerator(CommonForEachStatementSyntax loop)
    {
        if (!IsNested && _analysis.LockWrappers.IsHeldBy(loop, _model, _cancellation))
            _kept.Keep(loop, BlockingCauses.LockedEnumerator(loop.Expression.GetLocation()));
    }

    /// <summary>Why a using holds a lock that belongs to its thread; null when it does not.</summary>
    private Rejection? TakenIn(ExpressionSyntax? value, VariableDeclarationSyntax? declaration)
    {
        var resources = value is not null
            ? [value]
            : declaration?.Variables.Select(static variable => variable.Initializer?.Value).OfType<ExpressionSyntax>() ?? [];
        return resources.Select(TakenIn).FirstOrDefault(static cause => cause is not null);
    }

    private Rejection? TakenIn(ExpressionSyntax resource)
    {
        if (_analysis.LockWrappers.TakenIn(resource, _model, _cancellation) is not { } taking)
            return null;
        return _model.GetOperation(taking, _cancellation) is IObjectCreationOperation creation && ThreadOwnedLocks.IsTakenBy(creation)
            ? BlockingCauses.AmbientTransaction(taking.GetLocation())
            : BlockingCauses.LockedResource(taking.GetLocation());
    }
}
