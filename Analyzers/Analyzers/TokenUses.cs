using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Looks at all uses of a channel that may be a lock.</summary>
/// <param name="channel">The channel: a local, or a private field.</param>
/// <param name="code">The compilation's code.</param>
/// <param name="cancellation">Ends the search.</param>
internal sealed class TokenUses(ISymbol channel, GoroutineCode code, CancellationToken cancellation)
{
    private const string Send = "Send";
    private const string Receive = "Receive";

    private readonly TokenPairs _pairs = new();

    /// <summary>What a field is initialized with.</summary>
    public IOperation? Initializer(SyntaxNode declaration) =>
        declaration is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? code.Model(declaration.SyntaxTree).GetOperation(value, cancellation)
            : null;

    /// <summary>The uses of a field in its type; null where one of them is none of a lock's.</summary>
    public TokenPairs? Find(INamedTypeSymbol type)
    {
        foreach (var part in type.DeclaringSyntaxReferences)
        {
            var syntax = part.GetSyntax(cancellation);
            var model = code.Model(syntax.SyntaxTree);
            foreach (var name in Names(syntax))
            {
                if (SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, channel)
                    && !(model.GetOperation(Whole(name), cancellation) is IFieldReferenceOperation use && Note(use)))
                    return null;
            }
        }

        return _pairs;
    }

    /// <summary>The uses of a local in its block; null where one of them is none of a lock's.</summary>
    public TokenPairs? Find(IOperation block) =>
        block.Descendants().OfType<ILocalReferenceOperation>()
            .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, channel)).All(Note)
            ? _pairs
            : null;

    private IEnumerable<SimpleNameSyntax> Names(SyntaxNode part) =>
        part.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == channel.Name);

    private static SyntaxNode Whole(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    /// <summary>Whether a use is a statement that only sends or receives. What is received is nobody's.</summary>
    private bool Note(IOperation use)
    {
        if (use.Parent is not IInvocationOperation { Parent: IExpressionStatementOperation statement } call || call.Instance != use)
            return false;
        switch (call.TargetMethod.Name, call.Arguments.Length)
        {
            case (Send, 1) when call.Arguments[0].Value.ConstantValue.HasValue || IsToken(call.Arguments[0].Value):
                _pairs.Note(statement, isSend: true, IsFollowedBy(statement, Receive), IsOfMaker(statement));
                return true;
            case (Receive, 0):
                _pairs.Note(statement, isSend: false, IsFollowedBy(statement, Send), isOfMaker: false);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether a value says nothing: <c>default</c>, <c>true</c>, an empty struct.</summary>
    private static bool IsToken(IOperation value) => value.Unconverted() is IDefaultValueOperation
        or IObjectCreationOperation { Arguments.IsEmpty: true, Type: { IsValueType: true } };

    /// <summary>
    /// Whether the next statement of the same block that names the channel is the other half of the pair, or a try block that has it in its
    /// finally block and nowhere else.
    /// </summary>
    private bool IsFollowedBy(IExpressionStatementOperation statement, string name)
    {
        if (statement.Parent is not IBlockOperation block)
            return false;
        for (var i = block.Operations.IndexOf(statement) + 1; i < block.Operations.Length; i++)
        {
            var next = block.Operations[i];
            if (Is(next, name))
                return true;
            if (next is ITryOperation { Finally: { } last } @try && last.Operations.Any(step => Is(step, name)))
                return !@try.Body.Descendants().Any(IsUse) && !@try.Catches.SelectMany(static handler => handler.Descendants()).Any(IsUse);
            if (next.DescendantsAndSelf().Any(IsUse) || next.DescendantsAndSelf().Any(Leaves))
                return false;
        }

        return false;
    }

    private bool Is(IOperation statement, string name) =>
        statement is IExpressionStatementOperation { Operation: IInvocationOperation { Instance: { } use } call }
        && call.TargetMethod.Name == name && IsUse(use);

    private bool IsUse(IOperation operation) => operation switch
    {
        ILocalReferenceOperation use => SymbolEqualityComparer.Default.Equals(use.Local, channel),
        IFieldReferenceOperation use => SymbolEqualityComparer.Default.Equals(use.Field, channel),
        _ => false,
    };

    private static bool Leaves(IOperation operation) => operation is IReturnOperation { IsImplicit: false } or IBranchOperation
    {
        BranchKind: BranchKind.GoTo,
    };

    /// <summary>Whether a statement runs once, where the channel is made: in a constructor, or right behind the declaration.</summary>
    private bool IsOfMaker(IExpressionStatementOperation statement) =>
        channel is IFieldSymbol
            ? statement.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is ConstructorDeclarationSyntax constructor
                && constructor.Initializer?.IsKind(SyntaxKind.ThisConstructorInitializer) != true
                && statement.Parent is IBlockOperation { Parent: IConstructorBodyOperation or IMethodBodyBaseOperation }
            : statement.Parent is IBlockOperation block && block.Operations.IndexOf(statement) is > 0 and var index
                && block.Operations[index - 1] is IVariableDeclarationGroupOperation before
                && before.Descendants().OfType<IVariableDeclaratorOperation>()
                    .Any(declared => SymbolEqualityComparer.Default.Equals(declared.Symbol, channel));
}
