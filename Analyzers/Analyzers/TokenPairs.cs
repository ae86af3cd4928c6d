using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>The sends to and receives from a channel, as far as they tell a lock.</summary>
internal sealed class TokenPairs
{
    private int _sends;
    private int _receives;
    private int _sendsWithReceive;
    private int _receivesWithSend;
    private int _firstSends;
    private bool _isShared;

    /// <summary>Notes a use.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="isSend">Whether it sends.</param>
    /// <param name="isPaired">Whether the other half of a pair follows.</param>
    /// <param name="isOfMaker">Whether the statement runs once, where the channel is made.</param>
    public void Note(IExpressionStatementOperation statement, bool isSend, bool isPaired, bool isOfMaker)
    {
        var paired = isPaired ? 1 : 0;
        if (isSend)
        {
            _sends++;
            _sendsWithReceive += paired;
            _firstSends += isOfMaker && !isPaired ? 1 : 0;
        }
        else
        {
            _receives++;
            _receivesWithSend += paired;
        }

        for (IOperation? outer = statement; outer is not null && !_isShared; outer = outer.Parent)
            _isShared = outer is IAnonymousFunctionOperation or ILocalFunctionOperation;
    }

    /// <summary>
    /// Whether each send has a receive behind it, or each receive a send and there is one token at the beginning.
    /// </summary>
    /// <param name="isShared">Whether several goroutines may have the channel, whatever the uses are.</param>
    public bool AreLocks(bool isShared) =>
        (isShared || _isShared)
        && ((_sends > 0 && _sends == _receives && _sendsWithReceive == _sends)
            || (_receives > 0 && _receivesWithSend == _receives && _firstSends == 1 && _sends == _receives + 1));
}
